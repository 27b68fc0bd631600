package io.certwatch.platform.web;

import io.certwatch.platform.text.FieldFault;
import io.certwatch.platform.text.FieldName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A fault of a field within an answer that is no problem document.
 *
 * @param name what people call the field
 */
@Schema(name = "FieldFault")
public record FaultView(String field, ReadersText name, ReadersText reason) {

    public static List<FaultView> of(List<FieldFault> faults) {
        return faults.stream()
                .map(fault -> new FaultView(
                        fault.field(), new ReadersText(new FieldName(fault.field())), new ReadersText(fault.words())))
                .toList();
    }
}
