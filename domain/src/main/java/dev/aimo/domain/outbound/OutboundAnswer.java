package dev.aimo.domain.outbound;

import java.util.Map;

/** What came back, whatever the status. Names of headers are in lower case. */
public record OutboundAnswer(int status, Map<String, String> headers, String body) {

  public OutboundAnswer {
    headers = Map.copyOf(headers);
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
