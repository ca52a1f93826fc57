package dev.aimo.domain.model;

import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.util.Optional;

/**
 * Where a model is asked, and as whom.
 *
 * @param base the address that paths such as chat/completions are below
 * @param key none for servers that need none
 */
public record ModelEndpoint(URI base, NamedBy namedBy, Optional<ApiKey> key, String modelName) {}
