package io.certwatch.platform.web;

import io.certwatch.platform.text.FieldFault;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A fault of a field within an answer that is no problem document. */
@Schema(name = "FieldFault")
public record FaultView(String field, ReadersText reason) {

    public static List<FaultView> of(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> new FaultView(fault.field(), new ReadersText(fault.words())))
                .toList();
    }
}
