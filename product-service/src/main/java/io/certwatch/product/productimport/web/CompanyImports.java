package io.certwatch.product.productimport.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.Imports;
import org.springframework.stereotype.Component;

/** The imports of the company of the request. */
@Component
class CompanyImports {

    private final Imports imports;
    private final CurrentCompany company;

    CompanyImports(Imports imports, CurrentCompany company) {
        this.imports = imports;
        this.company = company;
    }

    /** Includes the import that the company's next one waits for. */
    ImportView view(Import of) {
        var first = of.phase().ended()
                ? of
                : imports.underWay(of.company()).stream().findFirst().orElse(of);
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
