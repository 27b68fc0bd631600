package io.certwatch.product.productimport.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.Imports;
import org.springframework.stereotype.Component;

/** The imports of the company that asks. */
@Component
class CompanyImports {

    private final Imports imports;
    private final CurrentCompany company;

    CompanyImports(Imports imports, CurrentCompany company) {
        this.imports = imports;
        this.company = company;
    }

    /** With the import of the company that has to end before it has its turn. */
    ImportView view(Import of) {
        var first = of.phase().ended() ? of : imports.underWay(of.company()).stream().findFirst().orElse(of);
        return ImportView.of(of, first.id().equals(of.id()) ? null : first.id());
    }

    Import find(String id) {
        return find(company.id(), id);
    }

    Import find(String ofCompany, String id) {
        return imports.find(ofCompany, id).orElseThrow(() -> unknown(id));
    }

    static RequestProblem unknown(String id) {
        return RequestProblem.unknown("import", id);
    }
}
