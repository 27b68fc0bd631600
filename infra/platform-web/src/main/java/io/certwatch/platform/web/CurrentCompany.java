package io.certwatch.platform.web;

/** The company of the request; the single place to change once it is read from a verified token. */
public final class CurrentCompany {

    private final String company;

    CurrentCompany(String company) {
        this.company = company;
    }

    public String id() {
        return company;
    }
}
