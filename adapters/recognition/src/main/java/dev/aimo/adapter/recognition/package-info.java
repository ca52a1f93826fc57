/**
 * Has speech and text recognised by services: {@link
 * dev.aimo.adapter.recognition.RecognitionAdapter} is the way in; each provider has a package of
 * its own. Who may ask, and for what, is decided elsewhere.
 */
@NullMarked
package dev.aimo.adapter.recognition;

import org.jspecify.annotations.NullMarked;
