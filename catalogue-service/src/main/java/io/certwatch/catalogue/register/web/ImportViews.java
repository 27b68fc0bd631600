package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.register.Imports;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.platform.web.RequestProblem;
import org.springframework.stereotype.Component;

/** Creates views of imports, each with the import that it waits for. */
@Component
class ImportViews {

    private final Imports imports;

    ImportViews(Imports imports) {
        this.imports = imports;
    }

    ImportView of(ListImport list) {
        var first = list.phase().hasWork() ? imports.next().orElse(list) : list;
        return ImportView.of(list, first.id().equals(list.id()) ? null : first.id());
    }

    ListImport find(String id) {
        return imports.find(id).orElseThrow(() -> unknown(id));
    }

    static RequestProblem unknown(String id) {
        return RequestProblem.unknown("import", id);
    }
}
