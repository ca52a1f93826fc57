package dev.aimo.adapter.rest;

import dev.aimo.application.push.PushRuleUseCases;
import dev.aimo.application.push.PushTestUseCases;
import dev.aimo.application.recommendation.RecommendationUseCases;

/** What is shown and sent to users day by day. */
public record PushOperations(
    RecommendationUseCases recommendations, PushRuleUseCases rules, PushTestUseCases tests) {}
