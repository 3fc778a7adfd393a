-- Read by vim.lsp.enable('gongwen') on Neovim 0.11 and later.
return require('gongwen').config()
