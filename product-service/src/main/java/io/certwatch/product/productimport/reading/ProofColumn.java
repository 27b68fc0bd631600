package io.certwatch.product.productimport.reading;

import io.certwatch.product.aggregate.obligation.ProofKind;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a column says of proofs: their numbers, of one kind of proof, or what stands beside the numbers. */
enum ProofColumn implements ColumnMeaning {
    CERTIFICATE_NUMBER(Of.CERTIFICATE, Fact.NUMBER),
    TEST_REPORT_NUMBER(Of.TEST_REPORT, Fact.NUMBER),
    SALES_LICENCE_NUMBER(Of.SALES_LICENCE, Fact.NUMBER),
    CCIS_2018_CERTIFICATE_NUMBER(Of.CCIS_2018_CERTIFICATE, Fact.NUMBER),
    COMMERCIAL_CRYPTOGRAPHY_NUMBER(Of.COMMERCIAL_CRYPTOGRAPHY, Fact.NUMBER),
    CERTIFICATE_BODY(Of.CERTIFICATE, Fact.BODY),
    CERTIFICATE_STANDARD(Of.CERTIFICATE, Fact.STANDARD),
    CERTIFICATE_HOLDER(Of.CERTIFICATE, Fact.HOLDER),
    CERTIFICATE_ISSUED(Of.CERTIFICATE, Fact.ISSUED),
    CERTIFICATE_VALID_UNTIL(Of.CERTIFICATE, Fact.VALID_UNTIL),
    /** Of a result that is published without a number: the list that it is in. */
    TEST_REPORT_BATCH(Of.TEST_REPORT, Fact.BATCH),
    TEST_REPORT_BODY(Of.TEST_REPORT, Fact.BODY),
    TEST_REPORT_STANDARD(Of.TEST_REPORT, Fact.STANDARD),
    TEST_REPORT_HOLDER(Of.TEST_REPORT, Fact.HOLDER),
    TEST_REPORT_ISSUED(Of.TEST_REPORT, Fact.ISSUED),
    TEST_REPORT_VALID_UNTIL(Of.TEST_REPORT, Fact.VALID_UNTIL),
    SALES_LICENCE_BODY(Of.SALES_LICENCE, Fact.BODY),
    SALES_LICENCE_HOLDER(Of.SALES_LICENCE, Fact.HOLDER),
    SALES_LICENCE_ISSUED(Of.SALES_LICENCE, Fact.ISSUED),
    SALES_LICENCE_VALID_UNTIL(Of.SALES_LICENCE, Fact.VALID_UNTIL),
    CCIS_2018_CERTIFICATE_BODY(Of.CCIS_2018_CERTIFICATE, Fact.BODY),
    CCIS_2018_CERTIFICATE_STANDARD(Of.CCIS_2018_CERTIFICATE, Fact.STANDARD),
    CCIS_2018_CERTIFICATE_HOLDER(Of.CCIS_2018_CERTIFICATE, Fact.HOLDER),
    CCIS_2018_CERTIFICATE_ISSUED(Of.CCIS_2018_CERTIFICATE, Fact.ISSUED),
    CCIS_2018_CERTIFICATE_VALID_UNTIL(Of.CCIS_2018_CERTIFICATE, Fact.VALID_UNTIL),
    COMMERCIAL_CRYPTOGRAPHY_BODY(Of.COMMERCIAL_CRYPTOGRAPHY, Fact.BODY),
    COMMERCIAL_CRYPTOGRAPHY_STANDARD(Of.COMMERCIAL_CRYPTOGRAPHY, Fact.STANDARD),
    COMMERCIAL_CRYPTOGRAPHY_HOLDER(Of.COMMERCIAL_CRYPTOGRAPHY, Fact.HOLDER),
    COMMERCIAL_CRYPTOGRAPHY_ISSUED(Of.COMMERCIAL_CRYPTOGRAPHY, Fact.ISSUED),
    COMMERCIAL_CRYPTOGRAPHY_VALID_UNTIL(Of.COMMERCIAL_CRYPTOGRAPHY, Fact.VALID_UNTIL),
    BODY(Of.ANY, Fact.BODY),
    STANDARD(Of.ANY, Fact.STANDARD),
    HOLDER(Of.ANY, Fact.HOLDER),
    ISSUED(Of.ANY, Fact.ISSUED),
    VALID_UNTIL(Of.ANY, Fact.VALID_UNTIL);

    /** Which proof of a row a column is about. */
    enum Of {
        CERTIFICATE("certificate"),
        TEST_REPORT("testReport"),
        SALES_LICENCE("salesLicence"),
        CCIS_2018_CERTIFICATE("ccis2018Certificate"),
        COMMERCIAL_CRYPTOGRAPHY("commercialCryptography"),
        /** The only one that the row names. */
        ANY("proof");

        private final String written;

        Of(String written) {
            this.written = written;
        }
    }

    enum Fact {
        NUMBER("number"),
        BATCH("batch"),
        BODY("body"),
        STANDARD("standard"),
        HOLDER("holder"),
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

    /** Those that say which proof a row names. */
    static Stream<ProofColumn> naming() {
        return all().filter(column -> column.fact == Fact.NUMBER || column.fact == Fact.BATCH);
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
            case CCIS_2018_CERTIFICATE -> ProofKind.CCIS_2018_CERTIFICATE;
            case COMMERCIAL_CRYPTOGRAPHY -> ProofKind.COMMERCIAL_CRYPTOGRAPHY;
            case ANY -> throw new IllegalStateException("has no numbers: " + this);
        };
    }

    @Override
    public String toString() {
        return of.written + "." + fact.written;
    }
}
