// Run once by the image, when the data directory is empty: each service and the gateway gets its own user, who sees its own database only.
const passwords = {
  'catalogue-service': process.env.CATALOGUE_DB_PASSWORD,
  'product-service': process.env.PRODUCT_DB_PASSWORD,
  'notification-service': process.env.NOTIFICATION_DB_PASSWORD,
  gateway: process.env.GATEWAY_DB_PASSWORD,
};
for (const [service, password] of Object.entries(passwords)) {
  db.getSiblingDB(service).createUser({
    user: service,
    pwd: password,
    roles: [{ role: 'readWrite', db: service }],
  });
}
