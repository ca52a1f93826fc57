/**
 * What is to be done once, whichever of several instances does it. When something is due is said by
 * those who do it; the timers are in the adapter for jobs.
 */
@NullMarked
package dev.aimo.domain.job;

import org.jspecify.annotations.NullMarked;
