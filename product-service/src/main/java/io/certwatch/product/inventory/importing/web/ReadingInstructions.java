package io.certwatch.product.inventory.importing.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.inventory.importing.Instructions;
import io.certwatch.product.inventory.importing.KeptMapping;
import io.certwatch.product.inventory.importing.Mappings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request says about how its file is to be read: by the name of a kept mapping, and by what goes before that. */
@Component
class ReadingInstructions {

    private final Mappings mappings;
    private final CurrentCompany company;

    ReadingInstructions(Mappings mappings, CurrentCompany company) {
        this.mappings = mappings;
        this.company = company;
    }

    Instructions of(@Nullable String mapping, MappingForm said) {
        var instructions = said.instructions();
        return mapping == null ? instructions : instructions.over(kept(mapping));
    }

    private Instructions kept(String name) {
        return mappings.find(company.id(), name.strip()).map(KeptMapping::instructions)
                .orElseThrow(() -> RequestProblem.invalid("mapping", "There is no mapping \"" + name + "\"."));
    }
}
