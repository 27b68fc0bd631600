package io.certwatch.product.productimport.reading;

import io.certwatch.product.aggregate.obligation.ProofKind;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a column says of proofs: their numbers, of one kind of proof, or what stands beside the numbers. */
enum ProofColumn implements ColumnMeaning {
    CERTIFICATE_NUMBER(Of.CERTIFICATE, Fact.NUMBER),
    TEST_REPORT_NUMBER(Of.TEST_REPORT, Fact.NUMBER),
    SALES_LICENCE_NUMBER(Of.SALES_LICENCE, Fact.NUMBER),
    CERTIFICATE_BODY(Of.CERTIFICATE, Fact.BODY),
    CERTIFICATE_STANDARD(Of.CERTIFICATE, Fact.STANDARD),
    CERTIFICATE_ISSUED(Of.CERTIFICATE, Fact.ISSUED),
    CERTIFICATE_VALID_UNTIL(Of.CERTIFICATE, Fact.VALID_UNTIL),
    TEST_REPORT_BODY(Of.TEST_REPORT, Fact.BODY),
    TEST_REPORT_STANDARD(Of.TEST_REPORT, Fact.STANDARD),
    TEST_REPORT_ISSUED(Of.TEST_REPORT, Fact.ISSUED),
    TEST_REPORT_VALID_UNTIL(Of.TEST_REPORT, Fact.VALID_UNTIL),
    SALES_LICENCE_BODY(Of.SALES_LICENCE, Fact.BODY),
    SALES_LICENCE_ISSUED(Of.SALES_LICENCE, Fact.ISSUED),
    SALES_LICENCE_VALID_UNTIL(Of.SALES_LICENCE, Fact.VALID_UNTIL),
    BODY(Of.ANY, Fact.BODY),
    STANDARD(Of.ANY, Fact.STANDARD),
    ISSUED(Of.ANY, Fact.ISSUED),
    VALID_UNTIL(Of.ANY, Fact.VALID_UNTIL);

    /** Which proof of a row a column is about. */
    enum Of {
        CERTIFICATE("certificate"),
        TEST_REPORT("testReport"),
        SALES_LICENCE("salesLicence"),
        /** The only one that the row names. */
        ANY("proof");

        private final String written;

        Of(String written) {
            this.written = written;
        }
    }

    enum Fact {
        NUMBER("number"),
        BODY("body"),
        STANDARD("standard"),
        ISSUED("issued"),
        VALID_UNTIL("validUntil");

        private final String written;

        Fact(String written) {
            this.written = written;
        }
    }

    private final Of of;
    private final Fact fact;

    ProofColumn(Of of, Fact fact) {
        this.of = of;
        this.fact = fact;
    }

    static Stream<ProofColumn> all() {
        return Arrays.stream(values());
    }

    static Stream<ProofColumn> numbers() {
        return all().filter(column -> column.fact == Fact.NUMBER);
    }

    /** The column with a fact of the proofs of the same kind. */
    Stream<ProofColumn> own(Fact wanted) {
        return all().filter(column -> column.of == of && column.fact == wanted);
    }

    /** The column with a fact of the only proof of a row. */
    static ProofColumn shared(Fact wanted) {
        return all().filter(column -> column.of == Of.ANY && column.fact == wanted)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the other column may be about the proofs of this one. */
    boolean isBeside(ProofColumn other) {
        return other.of == of || other.of == Of.ANY;
    }

    /** Of the proofs whose numbers are in it. */
    ProofKind kind() {
        return switch (of) {
            case CERTIFICATE -> ProofKind.CERTIFICATE;
            case TEST_REPORT -> ProofKind.TEST_REPORT;
            case SALES_LICENCE -> ProofKind.SALES_LICENCE;
            case ANY -> throw new IllegalStateException("has no numbers: " + this);
        };
    }

    @Override
    public String toString() {
        return of.written + "." + fact.written;
    }
}
