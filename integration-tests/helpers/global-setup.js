const { ensureTemplate } = require("./database");

module.exports = async () => {
  process.env.TEST_TEMPLATE_DATABASE = await ensureTemplate();
};
