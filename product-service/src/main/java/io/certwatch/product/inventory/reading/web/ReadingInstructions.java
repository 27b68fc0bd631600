package io.certwatch.product.inventory.reading.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.inventory.reading.Instructions;
import io.certwatch.product.inventory.reading.KeptMapping;
import io.certwatch.product.inventory.reading.Mappings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** What a request says about how its file is to be read: by the name of a kept mapping, and by what goes before that. */
@Component
public class ReadingInstructions {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<MediaType> FILES =
            List.of(MediaType.parseMediaType(CSV), MediaType.parseMediaType(XLSX), MediaType.APPLICATION_OCTET_STREAM);

    private final Mappings mappings;
    private final CurrentCompany company;

    ReadingInstructions(Mappings mappings, CurrentCompany company) {
        this.mappings = mappings;
        this.company = company;
    }

    /** Of a body that is the file itself. */
    public Instructions of(ReadingParameters said, @Nullable MediaType type) throws HttpMediaTypeNotSupportedException {
        if (MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) throw new HttpMediaTypeNotSupportedException(type, FILES);
        return of(said.withCharsetOf(type));
    }

    /** Of a form, where the mapping may be a part of its own. */
    public Instructions of(ReadingParameters said, @Nullable MappingForm corrected) {
        return corrected == null ? of(said) : corrected.instructions().over(of(said));
    }

    private Instructions of(ReadingParameters said) {
        var instructions = said.form().instructions();
        return said.mapping() == null ? instructions : instructions.over(kept(said.mapping()));
    }

    private Instructions kept(String name) {
        return mappings.find(company.id(), name.strip()).map(KeptMapping::instructions)
                .orElseThrow(() -> RequestProblem.invalid("mapping", "There is no mapping \"" + name + "\"."));
    }
}
