/** Whether everything AIMO depends on answers. */
@NullMarked
package dev.aimo.application.health;

import org.jspecify.annotations.NullMarked;
