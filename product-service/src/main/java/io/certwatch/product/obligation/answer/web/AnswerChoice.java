package io.certwatch.product.obligation.answer.web;

import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Applied;
import io.certwatch.product.obligation.answer.GivenAnswer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers that the form offers, in its order. Public because the template reads it. */
public enum AnswerChoice {
    SEEN,
    UNDER_WAY,
    APPLIED,
    CERTIFIED,
    DISCONTINUED,
    NOT_FOR_MAINLAND,
    NOT_OURS;

    public static final List<AnswerChoice> ALL = List.of(values());

    static Optional<AnswerChoice> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    /** Whether the team decides about it. */
    public boolean waits() {
        return switch (this) {
            case SEEN, UNDER_WAY, APPLIED -> false;
            case CERTIFIED, DISCONTINUED, NOT_FOR_MAINLAND, NOT_OURS -> true;
        };
    }

    void check(FieldCheck fields) {
        switch (this) {
            case SEEN -> {}
            case UNDER_WAY -> {
                fields.line(AnswerField.APPLICATION);
                fields.line(AnswerField.BODY);
                fields.comingDay(AnswerField.EXPECTED);
            }
            case APPLIED -> {
                fields.line(AnswerField.BODY);
                if (fields.has(AnswerField.EXPECTED)) fields.comingDay(AnswerField.EXPECTED);
            }
            case CERTIFIED -> fields.line(AnswerField.CERTIFICATE);
            case DISCONTINUED, NOT_FOR_MAINLAND -> {
                if (fields.has(AnswerField.REASON)) fields.text(AnswerField.REASON);
            }
            case NOT_OURS -> fields.text(AnswerField.REASON);
        }
    }

    /** @param entry valid */
    GivenAnswer answer(TypedAnswer entry, @Nullable String person) {
        return switch (this) {
            case SEEN -> new GivenAnswer.Seen(person);
            case UNDER_WAY ->
                new GivenAnswer.UnderWay(
                        person,
                        new Application(
                                entry.text(AnswerField.APPLICATION),
                                entry.text(AnswerField.BODY),
                                entry.day(AnswerField.EXPECTED).orElseThrow()));
            case APPLIED ->
                new GivenAnswer.AppliedFor(
                        person,
                        new Applied(
                                entry.text(AnswerField.BODY),
                                entry.day(AnswerField.EXPECTED).orElse(null)));
            case CERTIFIED -> new GivenAnswer.HasCertificate(person, entry.text(AnswerField.CERTIFICATE));
            case DISCONTINUED -> new GivenAnswer.Discontinued(person, entry.optional(AnswerField.REASON));
            case NOT_FOR_MAINLAND -> new GivenAnswer.NotForMainland(person, entry.optional(AnswerField.REASON));
            case NOT_OURS -> new GivenAnswer.NotOurs(person, entry.text(AnswerField.REASON));
        };
    }
}
