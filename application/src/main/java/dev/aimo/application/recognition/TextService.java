package dev.aimo.application.recognition;

import java.util.List;

/** Whether texts are read here, and by whom. */
public record TextService(boolean isOn, String usual, List<String> known) {

  public TextService {
    known = List.copyOf(known);
  }
}
