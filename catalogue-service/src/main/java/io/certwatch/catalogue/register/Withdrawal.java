package io.certwatch.catalogue.register;

/** The outcome of a request to withdraw a certificate. */
public sealed interface Withdrawal {

    record Done(Certificate certificate) implements Withdrawal {}

    record Unknown() implements Withdrawal {}

    record AlreadyRevoked() implements Withdrawal {}

    record Overtaken() implements Withdrawal {}
}
