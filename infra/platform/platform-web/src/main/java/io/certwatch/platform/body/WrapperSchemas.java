package io.certwatch.platform.body;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes an unread body by the type it will be read into, and a batch as an array. */
final class WrapperSchemas implements ModelConverter {

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = TypeFactory.defaultInstance().constructType(type.getType());
        if (java.hasRawClass(UnreadBody.class))
            return context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(true));
        if (java.hasRawClass(Batch.class))
            return array(context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(true)));
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static Schema<?> array(Schema<?> element) {
        var array = new JsonSchema();
        array.setTypes(Set.of("array"));
        array.setItems(element);
        array.setMinItems(1);
        array.setMaxItems(Batch.MOST);
        array.setDescription("Each is taken or refused by itself. One alone may come without the array.");
        return array;
    }
}
