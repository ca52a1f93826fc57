package dev.aimo.adapter.recognition.remote;

/** After which failures a service is asked the same again. */
public enum Again {
  /** Whenever that may help: asking twice does no harm. */
  ANY_FAILURE,
  /** Only when the service said that it did nothing. */
  ONLY_WHEN_BUSY
}
