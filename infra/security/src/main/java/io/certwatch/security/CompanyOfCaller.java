package io.certwatch.security;

import io.certwatch.platform.web.CurrentCompany;

/** The company of the token. */
final class CompanyOfCaller implements CurrentCompany {

    private final CurrentCaller caller;

    CompanyOfCaller(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public String id() {
        var company = caller.get().company();
        if (company == null) {
            throw AccessProblems.forbidden("This belongs to a company, and the token names none.");
        }
        return company;
    }
}
