/**
 * What is done without being asked for: timers that call use cases. When something is due is said
 * here; what is done then is not. Each job may run on several instances at once without harm.
 */
@NullMarked
package dev.aimo.adapter.jobs;

import org.jspecify.annotations.NullMarked;
