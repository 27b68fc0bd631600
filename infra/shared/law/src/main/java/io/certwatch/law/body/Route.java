package io.certwatch.law.body;

/** The two ways of proof. The law asks for one of them. */
public enum Route {
    CERTIFICATION,
    TESTING
}
