package dev.aimo.domain.model;

/**
 * Asks a model. What can be tried again is tried again within the patience of the request, as long
 * as nothing was handed over; an interrupt of the calling thread ends the call. Calls may run at
 * the same time.
 */
public interface ChatModel {

  /**
   * The whole answer, which is never blank.
   *
   * @throws dev.aimo.domain.error.Forbidden when the address is not allowed
   * @throws dev.aimo.domain.error.PortFailure of the port "model" when no answer came
   */
  String answer(ModelEndpoint endpoint, ChatRequest request);

  /**
   * As {@link #answer}, piece by piece, each as soon as it is there. An answer that breaks off is a
   * failure, whatever was handed over before. What the sink throws leaves this method as it is,
   * after the call was given up.
   */
  void stream(ModelEndpoint endpoint, ChatRequest request, ChunkSink chunks);
}
