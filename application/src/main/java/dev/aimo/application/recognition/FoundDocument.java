package dev.aimo.application.recognition;

import dev.aimo.domain.recognition.Document;
import java.util.function.Supplier;

/**
 * A document that is there.
 *
 * @param size how many characters it takes on its way; 0 when it takes that way by itself
 */
record FoundDocument(int size, Supplier<Document> open) {}
