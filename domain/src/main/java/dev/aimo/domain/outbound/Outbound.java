package dev.aimo.domain.outbound;

/**
 * Makes calls to addresses outside. An address that an account named is called only when it is
 * allowed: by its scheme, by its port and by every address its name stands for; the connection goes
 * to the very address that was looked at, and redirects are answers, not followed. Calls of one
 * port may run at the same time, and an interrupt of the calling thread ends a call.
 */
public interface Outbound {

  /**
   * The whole answer.
   *
   * @throws dev.aimo.domain.error.Forbidden when the address is not allowed; nothing was sent
   * @throws dev.aimo.domain.error.PortFailure when no answer came: nobody there, too slow, too
   *     long; its cause is {@link NotReached} when nothing of the request left
   */
  OutboundAnswer send(OutboundCall call);

  /**
   * As {@link #send}, but a successful answer is handed over line by line, each as soon as it is
   * there, and is not in what is returned. What the sink throws leaves this method as it is, after
   * the connection was closed.
   */
  OutboundAnswer stream(OutboundCall call, LineSink lines);
}
