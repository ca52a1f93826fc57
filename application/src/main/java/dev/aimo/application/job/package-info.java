/**
 * How jobs are done once, whichever instance does them. What the jobs do is in the packages of
 * their nouns; see {@link dev.aimo.application.job.Slots}.
 */
@NullMarked
package dev.aimo.application.job;

import org.jspecify.annotations.NullMarked;
