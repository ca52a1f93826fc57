package dev.aimo.bootstrap;

import dev.aimo.adapter.llm.LlmSettings;
import dev.aimo.adapter.outbound.OutboundSettings;

/** The model of the system, and what accounts may have called besides the public internet. */
record ModelSettings(OutboundSettings outbound, LlmSettings llm) {

  static ModelSettings read(Variables variables) {
    return new ModelSettings(
        OutboundSettings.read(variables::get), LlmSettings.read(variables::get));
  }
}
