FROM node:22-bookworm-slim
WORKDIR /consilium
ENV NODE_ENV=production
COPY . .
# The same commands as on a developer's machine: install as the lockfile says, generate, build.
RUN npm start -- --build-only && chown -R node:node .
USER node
EXPOSE 3000
CMD ["npm", "start"]
