.PHONY: css
css: node_modules/.package-lock.json
	@npm run --silent css

node_modules/.package-lock.json: package-lock.json
	@npm ci --ignore-scripts --silent
