/** Which model is asked, and who may set one up, tried on the in-memory adapters. */
@NullMarked
package dev.aimo.application.model;

import org.jspecify.annotations.NullMarked;
