package dev.aimo.application.review;

import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.unit.UnitOfWork;

/** Where reviews and what they are made of are kept. */
public record ReviewStores(
    UnitOfWork unit,
    ReviewRepository reviews,
    ReviewProfileRepository profiles,
    TagRepository tags) {}
