-- A list of places to choose from: `vim.ui.select`, or what the person has put in its place; or the location list.
local M = {}

local client = require('gongwen.client')
local say = require('gongwen').say

---@class gongwen.Item
---@field words string  what is shown
---@field range lsp.Range  what is gone to

--- Those that have all these words.
---@param items gongwen.Item[]
---@param words string[]
---@return gongwen.Item[]
local function having(items, words)
  return vim.tbl_filter(function(item)
    for _, word in ipairs(words) do
      if not item.words:find(word, 1, true) then
        return false
      end
    end
    return true
  end, items)
end

--- Only the row that fits: Neovim's own list breaks longer ones.
---@param words string
---@return string
local function in_a_row(words)
  local width = vim.o.columns - 8
  if vim.fn.strdisplaywidth(words) <= width then
    return words
  end
  local shown = vim.fn.strcharpart(words, 0, width)
  while vim.fn.strdisplaywidth(shown) > width - 1 do
    shown = vim.fn.strcharpart(shown, 0, vim.fn.strchars(shown) - 1)
  end
  return shown .. '…'
end

---@param items gongwen.Item[]
---@param asked { title: string, words: string[], list: boolean, uri: string, encoding: string }
function M.pick(items, asked)
  items = having(items, asked.words)
  local function go(item)
    local place = { uri = asked.uri, range = item.range }
    vim.lsp.util.show_document(place, asked.encoding, { focus = true })
  end
  if #items == 0 then
    return client.tell(asked.title .. say('：没有找到', ': nothing found'))
  end
  if #items == 1 then
    return go(items[1])
  end
  if asked.list then
    return M.location_list(items, asked.title, asked.uri, asked.encoding)
  end
  local shown = {
    prompt = ('%s（%d）'):format(asked.title, #items),
    kind = 'gongwen',
    format_item = function(item)
      return in_a_row(item.words)
    end,
  }
  vim.ui.select(items, shown, function(item)
    if item then
      go(item)
    end
  end)
end

---@param items gongwen.Item[]
---@param title string
---@param uri string
---@param encoding string
function M.location_list(items, title, uri, encoding)
  local places = vim.tbl_map(function(item)
    return { uri = uri, range = item.range, words = item.words }
  end, items)
  -- They come back in the order of the text; each keeps the place that it was made of.
  local entries = vim.lsp.util.locations_to_items(places, encoding)
  for at, entry in ipairs(entries) do
    entry.text = (entry.user_data or places[at]).words
  end
  vim.fn.setloclist(0, {}, ' ', { title = title, items = entries })
  vim.cmd.lopen()
end

return M
