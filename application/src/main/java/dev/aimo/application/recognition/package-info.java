/**
 * What can be done with recordings and pages: have speech transcribed, and text read. Services are
 * slow, so all of it is bounded in time, in number and in memory, and ends when the thread that
 * asks is interrupted.
 */
@NullMarked
package dev.aimo.application.recognition;

import org.jspecify.annotations.NullMarked;
