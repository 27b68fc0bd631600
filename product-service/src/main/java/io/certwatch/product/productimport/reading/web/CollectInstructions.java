package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.CurrentCompany;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.productimport.reading.KeptMapping;
import io.certwatch.product.productimport.reading.Mappings;
import io.certwatch.product.productimport.reading.ReadingInstructions;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.multipart.MultipartFile;

/**
 * Collects a request's instructions for its file: the named mapping, and the parameters that take precedence over it.
 */
@Component
public class CollectInstructions {

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final MediaType WORKBOOK = MediaType.parseMediaType(XLSX);
    private static final List<MediaType> FILES = List.of(
            MediaType.parseMediaType(CSV), WORKBOOK, MediaType.APPLICATION_OCTET_STREAM, MediaType.MULTIPART_FORM_DATA);
    /** Types that are never an export. Clients often send wrong types, so for others the bytes decide. */
    private static final List<MediaType> NO_FILES = List.of(
            MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

    private static final Pattern WORKBOOK_NAME = Pattern.compile("\\.xls[xm]\\s*$", Pattern.CASE_INSENSITIVE);

    private final Mappings mappings;
    private final CurrentCompany company;

    CollectInstructions(Mappings mappings, CurrentCompany company) {
        this.mappings = mappings;
        this.company = company;
    }

    /** For a body that is the file itself, with an optional name. */
    public ReadingInstructions of(ReadingParameters said, @Nullable MediaType type, @Nullable String name)
            throws HttpMediaTypeNotSupportedException {
        if (NO_FILES.stream().anyMatch(none -> none.includes(type)))
            throw new HttpMediaTypeNotSupportedException(type, FILES);
        return of(said.withCharsetOf(type)).ofWorkbook(workbook(type, name));
    }

    /** For a form, where the mapping may be a part. */
    public ReadingInstructions of(ReadingParameters said, @Nullable MappingForm corrected, MultipartFile file) {
        var instructions =
                corrected == null ? of(said) : corrected.instructions().over(of(said));
        return instructions.ofWorkbook(workbook(type(file), file.getOriginalFilename()));
    }

    private static boolean workbook(@Nullable MediaType type, @Nullable String name) {
        boolean text = type != null && type.getType().equals("text");
        return WORKBOOK.includes(type)
                || !text && name != null && WORKBOOK_NAME.matcher(name).find();
    }

    private static @Nullable MediaType type(MultipartFile file) {
        try {
            return file.getContentType() == null ? null : MediaType.parseMediaType(file.getContentType());
        } catch (InvalidMediaTypeException none) {
            return null;
        }
    }

    private ReadingInstructions of(ReadingParameters said) {
        var instructions = said.form().instructions();
        return said.mapping() == null ? instructions : instructions.over(requireMapping(said.mapping()));
    }

    private ReadingInstructions requireMapping(String name) {
        return mappings.find(company.id(), name.strip())
                .map(KeptMapping::instructions)
                .orElseThrow(() -> RequestProblem.invalid("mapping", Explanation.of("problem.no-mapping", name)));
    }
}
