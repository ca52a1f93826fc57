package dev.aimo.bootstrap.architecture.violation.rule03.adapter.memory;

import com.fasterxml.jackson.databind.JsonNode;

record Leaky(JsonNode json) {}
