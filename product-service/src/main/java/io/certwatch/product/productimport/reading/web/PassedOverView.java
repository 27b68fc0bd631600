package io.certwatch.product.productimport.reading.web;

import io.certwatch.platform.web.ReadersText;
import io.certwatch.product.productimport.reading.Detection.PassedOver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A sheet that is not read. */
@Schema(name = "PassedOver")
public record PassedOverView(String sheet, boolean hidden, ReadersText reason) {

    public static List<PassedOverView> of(List<PassedOver> sheets) {
        return sheets.stream()
                .map(sheet -> new PassedOverView(sheet.sheet(), sheet.hidden(), new ReadersText(sheet.reason())))
                .toList();
    }
}
