package io.certwatch.product.inventory.web;

import io.certwatch.product.inventory.Registration;
import java.util.List;

/** What became of the products of one request. */
record RegistrationView(int stored, int unchanged, List<Rejection> rejected) {

    static RegistrationView of(Registration registration, List<Rejection> rejected) {
        return new RegistrationView(registration.stored(), registration.unchanged(), rejected);
    }
}
