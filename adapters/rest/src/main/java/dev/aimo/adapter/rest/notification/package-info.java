/** Notifications over HTTP. Decides nothing. */
@NullMarked
package dev.aimo.adapter.rest.notification;

import org.jspecify.annotations.NullMarked;
