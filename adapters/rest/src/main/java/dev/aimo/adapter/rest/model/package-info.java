/**
 * The operations on models that accounts set up, what they are chosen for, and the tools that need
 * one. Keys leave here as masks only.
 */
@NullMarked
package dev.aimo.adapter.rest.model;

import org.jspecify.annotations.NullMarked;
