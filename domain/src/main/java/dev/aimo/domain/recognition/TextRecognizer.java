package dev.aimo.domain.recognition;

import java.time.Duration;

/**
 * Reads the text of documents. Safe for use by many threads; an interrupt of the calling thread
 * ends a call.
 */
public interface TextRecognizer {

  /**
   * Reads one document.
   *
   * @param patience for all of it, tries included
   * @throws dev.aimo.domain.error.PortFailure of the port "recognition" when the service does not
   *     answer as it should
   */
  RecognizedText read(Document document, LayoutOptions options, Duration patience);
}
