/** What anybody may ask about this installation: its version, its switches, its clients. */
@NullMarked
package dev.aimo.adapter.rest.system;

import org.jspecify.annotations.NullMarked;
