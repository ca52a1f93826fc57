/** Reading notifications, and marking them read. Those who send them store them themselves. */
@NullMarked
package dev.aimo.application.notification;

import org.jspecify.annotations.NullMarked;
