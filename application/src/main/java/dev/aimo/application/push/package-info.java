/**
 * Messages to users: their rules, what is due, and what became of each message. Who else wants to
 * tell users something hands it to {@link dev.aimo.application.push.Announcements}; the timers that
 * call all this are in the adapter for jobs.
 */
@NullMarked
package dev.aimo.application.push;

import org.jspecify.annotations.NullMarked;
