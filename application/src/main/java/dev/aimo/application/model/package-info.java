/**
 * The models that accounts set up, and who of them, or of the system, is asked on whose behalf.
 * What is asked is said where it is needed; see {@link dev.aimo.application.model.Models}.
 */
@NullMarked
package dev.aimo.application.model;

import org.jspecify.annotations.NullMarked;
