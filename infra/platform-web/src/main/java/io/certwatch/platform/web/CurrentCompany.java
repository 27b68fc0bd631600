package io.certwatch.platform.web;

/** The company that a request acts for; the one place to ask until it comes from a verified token. */
public final class CurrentCompany {

    private final String company;

    CurrentCompany(String company) {
        this.company = company;
    }

    public String id() {
        return company;
    }
}
