package io.certwatch.notification.contactimport.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.contactimport.ContactFile;
import org.bson.codecs.Codec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stores what is known of an import as the record it is. */
@Configuration(proxyBeanMethods = false)
class ContactFileCodec {

    @Bean
    Codec<ContactFile> contactFiles(MongoDatabase database) {
        return database.getCodecRegistry().get(ContactFile.class);
    }
}
