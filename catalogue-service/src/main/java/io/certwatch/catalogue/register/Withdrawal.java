package io.certwatch.catalogue.register;

/** What came of a steward's wish to withdraw a certificate. */
public sealed interface Withdrawal {

    record Done(Certificate certificate) implements Withdrawal {}

    record Unknown() implements Withdrawal {}

    record AlreadyRevoked() implements Withdrawal {}

    record Overtaken() implements Withdrawal {}
}
