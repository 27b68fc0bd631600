package io.certwatch.product.obligation.answer.web;

import static io.certwatch.product.obligation.answer.web.AnswerField.APPLICATION;
import static io.certwatch.product.obligation.answer.web.AnswerField.BATCH;
import static io.certwatch.product.obligation.answer.web.AnswerField.BODY;
import static io.certwatch.product.obligation.answer.web.AnswerField.COLLEAGUE;
import static io.certwatch.product.obligation.answer.web.AnswerField.EMAIL;
import static io.certwatch.product.obligation.answer.web.AnswerField.EXPECTED;
import static io.certwatch.product.obligation.answer.web.AnswerField.HOLDER;
import static io.certwatch.product.obligation.answer.web.AnswerField.ISSUED;
import static io.certwatch.product.obligation.answer.web.AnswerField.MODEL;
import static io.certwatch.product.obligation.answer.web.AnswerField.NUMBER;
import static io.certwatch.product.obligation.answer.web.AnswerField.REASON;
import static io.certwatch.product.obligation.answer.web.AnswerField.UNTIL;

import io.certwatch.platform.text.Language;
import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Application;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Applied;
import io.certwatch.product.aggregate.obligation.VendorAnswer.Colleague;
import io.certwatch.product.obligation.answer.GivenAnswer;
import io.certwatch.product.proof.ProofFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers that the form offers, in its order. Public because the template reads it. */
public enum AnswerChoice {
    SEEN,
    UNDER_WAY,
    APPLIED,
    CERTIFICATE,
    TEST_REPORT,
    SALES_LICENCE,
    CCIS_2018_CERTIFICATE,
    DISCONTINUED,
    NOT_FOR_MAINLAND,
    NOT_OURS,
    PASSED_ON;

    public static final List<AnswerChoice> ALL = List.of(values());

    static Optional<AnswerChoice> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    /** Null if it names no proof. */
    private @Nullable ProofKind proof() {
        return switch (this) {
            case CERTIFICATE -> ProofKind.CERTIFICATE;
            case TEST_REPORT -> ProofKind.TEST_REPORT;
            case SALES_LICENCE -> ProofKind.SALES_LICENCE;
            case CCIS_2018_CERTIFICATE -> ProofKind.CCIS_2018_CERTIFICATE;
            case SEEN, UNDER_WAY, APPLIED, DISCONTINUED, NOT_FOR_MAINLAND, NOT_OURS, PASSED_ON -> null;
        };
    }

    /** Whether it names a proof, by its number and with a file. */
    boolean takesFile() {
        return proof() != null;
    }

    void check(FieldCheck fields) {
        switch (this) {
            case SEEN -> {}
            case UNDER_WAY -> {
                fields.line(APPLICATION);
                fields.line(BODY);
                fields.comingDay(EXPECTED);
            }
            case APPLIED -> {
                fields.line(BODY);
                if (fields.has(EXPECTED)) fields.comingDay(EXPECTED);
            }
            case CERTIFICATE, TEST_REPORT, SALES_LICENCE, CCIS_2018_CERTIFICATE -> checkProof(fields);
            case DISCONTINUED, NOT_FOR_MAINLAND -> {
                if (fields.has(REASON)) fields.text(REASON);
            }
            case NOT_OURS -> fields.text(REASON);
            case PASSED_ON -> {
                fields.address(EMAIL);
                if (fields.has(COLLEAGUE)) fields.line(COLLEAGUE);
            }
        }
    }

    /** A report has no last day, and no number if it is published in a batch; a licence is told from a new one by its first. */
    private void checkProof(FieldCheck fields) {
        if (this == TEST_REPORT && fields.has(BATCH) && !fields.has(NUMBER)) {
            fields.batch(BATCH);
            fields.line(HOLDER);
            fields.line(MODEL);
        } else {
            fields.line(NUMBER);
            if (fields.has(BATCH)) fields.batch(BATCH);
            if (fields.has(HOLDER)) fields.line(HOLDER);
            if (fields.has(MODEL)) fields.line(MODEL);
        }
        fields.line(BODY);
        if (this == SALES_LICENCE || fields.has(ISSUED)) fields.pastDay(ISSUED);
        if (this == CERTIFICATE) fields.comingDay(UNTIL);
        else if (this != TEST_REPORT || fields.has(UNTIL)) fields.day(UNTIL);
        fields.inOrder(ISSUED, UNTIL);
    }

    /**
     * @param entry valid
     * @param language in which the page was read
     * @param because what was confirmed of a number
     */
    GivenAnswer answer(TypedAnswer entry, @Nullable String person, Language language, @Nullable String because) {
        return switch (this) {
            case SEEN -> new GivenAnswer.Seen(person);
            case UNDER_WAY ->
                new GivenAnswer.UnderWay(
                        person,
                        new Application(
                                entry.text(APPLICATION),
                                entry.text(BODY),
                                entry.day(EXPECTED).orElseThrow()));
            case APPLIED ->
                new GivenAnswer.AppliedFor(
                        person,
                        new Applied(entry.text(BODY), entry.day(EXPECTED).orElse(null)));
            case CERTIFICATE, TEST_REPORT, SALES_LICENCE, CCIS_2018_CERTIFICATE ->
                new GivenAnswer.HasProof(person, facts(entry), entry.scan(), because);
            case DISCONTINUED -> new GivenAnswer.Discontinued(person, entry.optional(REASON));
            case NOT_FOR_MAINLAND -> new GivenAnswer.NotForMainland(person, entry.optional(REASON));
            case NOT_OURS -> new GivenAnswer.NotOurs(person, entry.text(REASON));
            case PASSED_ON ->
                new GivenAnswer.PassedOn(
                        person, new Colleague(entry.optional(COLLEAGUE), entry.text(EMAIL), language.code()));
        };
    }

    private ProofFacts facts(TypedAnswer entry) {
        var kind = proof();
        if (kind == null) throw new IllegalStateException("names no proof: " + this);
        return new ProofFacts(
                kind,
                entry.number().orElseThrow(),
                entry.text(BODY),
                null,
                entry.optional(HOLDER),
                entry.models(),
                entry.day(ISSUED).orElse(null),
                entry.day(UNTIL).orElse(null),
                entry.batch());
    }
}
