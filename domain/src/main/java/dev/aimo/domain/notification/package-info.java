/**
 * Messages that are shown inside AIMO. Who sends them and when is the business of the nouns they
 * are about; what leaves AIMO is a push.
 */
@NullMarked
package dev.aimo.domain.notification;

import org.jspecify.annotations.NullMarked;
