package dev.aimo.adapter.recognition.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a service is asked.
 *
 * @param patience for all tries together
 * @param longestAnswer in bytes
 */
public record Question(
    URI address,
    Map<String, String> headers,
    Optional<JsonNode> body,
    Duration patience,
    int longestAnswer,
    Again again) {}
