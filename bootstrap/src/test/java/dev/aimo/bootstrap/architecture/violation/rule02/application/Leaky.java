package dev.aimo.bootstrap.architecture.violation.rule02.application;

import com.fasterxml.jackson.databind.JsonNode;

record Leaky(JsonNode json) {}
