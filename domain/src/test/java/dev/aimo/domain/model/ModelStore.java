package dev.aimo.domain.model;

import dev.aimo.domain.unit.Ports;

/** What the contracts of models need of one store. */
public record ModelStore(
    Ports ports, UserModelRepository models, FeatureModelRepository features) {}
